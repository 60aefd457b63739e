package io.muster.local.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A request of the API page with the answer that follows it. */
record PageExample(Message request, Message answer) {

    private static final Pattern BLOCK = Pattern.compile("```http\n(.*?)```", Pattern.DOTALL);

    /** A block: its first line, headers, an empty line, the body. */
    record Message(String start, Map<String, String> headers, String body) {

        static Message of(String block) {
            var parts = block.split("\n\n", 2);
            var head = parts[0].lines().toList();
            var headers = new LinkedHashMap<String, String>();
            for (var header : head.subList(1, head.size())) {
                var colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            return new Message(head.getFirst(), headers, parts.length > 1 ? parts[1] : "");
        }
    }

    /** The examples of one service's section of the page, in order. */
    static List<PageExample> of(Path page, String service) {
        var text = read(page);
        var begins = text.indexOf("\n## " + service + "\n");
        var next = text.indexOf("\n## ", begins + 1);
        var blocks = BLOCK.matcher(text.substring(begins, next < 0 ? text.length() : next))
                .results()
                .map(block -> Message.of(block.group(1)))
                .toList();
        var examples = new ArrayList<PageExample>();
        for (var at = 0; at + 1 < blocks.size(); at += 2) {
            examples.add(new PageExample(blocks.get(at), blocks.get(at + 1)));
        }
        return examples;
    }

    String method() {
        return request.start().split(" ", 2)[0];
    }

    String path() {
        return request.start().split(" ", 2)[1];
    }

    int status() {
        return Integer.parseInt(answer.start());
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return request.start();
    }
}

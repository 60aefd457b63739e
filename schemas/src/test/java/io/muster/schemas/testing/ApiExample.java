package io.muster.schemas.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request of the API page with the answer that follows it.
 *
 * @param status of the answer
 * @param answerHeaders that the answer must have
 */
public record ApiExample(
        String method,
        String path,
        Map<String, String> headers,
        String body,
        int status,
        Map<String, String> answerHeaders,
        String answerBody) {

    private static final Pattern BLOCK = Pattern.compile("```http\n(.*?)```", Pattern.DOTALL);

    /** The examples of one service's section of the page, in order. */
    public static List<ApiExample> of(String service) {
        var blocks = BLOCK.matcher(ApiPage.text(service))
                .results()
                .map(block -> Message.of(block.group(1)))
                .toList();
        var examples = new ArrayList<ApiExample>();
        for (var at = 0; at + 1 < blocks.size(); at += 2) {
            examples.add(of(blocks.get(at), blocks.get(at + 1)));
        }
        return examples;
    }

    /** Requests without answers, each after three hashes. */
    public static List<ApiExample> requests(String text) {
        return Pattern.compile("^### ", Pattern.MULTILINE)
                .splitAsStream(text)
                .filter(request -> !request.isBlank())
                .map(request -> of(Message.of(request.strip() + "\n"), new Message("0", Map.of(), "")))
                .toList();
    }

    private static ApiExample of(Message request, Message answer) {
        var start = request.start().split(" ", 2);
        return new ApiExample(
                start[0],
                start[1],
                request.headers(),
                request.body(),
                Integer.parseInt(answer.start()),
                answer.headers(),
                answer.body());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** A block: its first line, headers, an empty line, the body. */
    private record Message(String start, Map<String, String> headers, String body) {

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
}

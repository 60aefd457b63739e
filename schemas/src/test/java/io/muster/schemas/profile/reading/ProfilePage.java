package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.ReferenceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The page on profiles, which tests keep true. */
public final class ProfilePage {

    public static final String EXAMPLE = block("example", "yaml");
    static final String FINDINGS = block("findings", "text");

    private ProfilePage() {}

    public static ReferenceProfile load(String yaml) {
        return Profiles.load(yaml.getBytes(StandardCharsets.UTF_8), "flood.yaml");
    }

    private static String block(String name, String language) {
        var block = Pattern.compile("<!-- " + name + " -->\n```" + language + "\n(.*?)```\n", Pattern.DOTALL)
                .matcher(page());
        if (!block.find()) {
            throw new IllegalStateException("docs/profiles.md has no block " + name);
        }
        return block.group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "profiles.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

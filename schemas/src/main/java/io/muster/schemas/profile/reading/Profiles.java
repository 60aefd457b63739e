package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.ReferenceProfile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads reference profiles and refuses those that can't be used, with everything that is wrong with them. */
public final class Profiles {

    private static final String CLASSPATH = "classpath:";
    /** Where the profile is that is shipped. */
    public static final String SHIPPED = CLASSPATH + "profiles/southwest-border-2023.yaml";

    private Profiles() {}

    /** The profile that is shipped: the US southwest border of 2023. */
    public static ReferenceProfile shipped() {
        return at(SHIPPED);
    }

    /**
     * The profile at a location.
     *
     * @param location {@code classpath:} and a name, such as {@code classpath:profiles/southwest-border-2023.yaml}, or the
     *     path of a file
     * @throws InvalidProfile if there is none there, or it can't be used
     */
    public static ReferenceProfile at(String location) {
        return load(bytes(location), location);
    }

    /**
     * The profile in a file's bytes; its hash is the SHA-256 of exactly these bytes.
     *
     * @param yaml UTF-8
     * @param fileName name of the file in findings
     * @throws InvalidProfile if it can't be used; names every finding with its line
     */
    public static ReferenceProfile load(byte[] yaml, String fileName) {
        var root = parsed(yaml, fileName);
        var findings = new Findings(fileName);
        var profile = new ProfileReader(findings).read(new YamlMap(root, root, "", findings), sha256(yaml));
        findings.throwIfAny();
        return profile;
    }

    /**
     * The bytes of the file at a location, as {@link #at} reads them; they are what the hash stands for.
     *
     * @throws InvalidProfile if there is none there
     */
    public static byte[] source(String location) {
        return bytes(location);
    }

    private static Node parsed(byte[] yaml, String fileName) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(yaml));
            var root = new Yaml().compose(new StringReader(text.toString()));
            if (root == null) {
                throw refused(fileName, 1, "the file is empty; docs/profiles.md shows how to write a profile");
            }
            return root;
        } catch (CharacterCodingException e) {
            throw refused(fileName, 1, "the file is not UTF-8");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw refused(fileName, mark == null ? 1 : mark.getLine() + 1, "the file is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw refused(fileName, 1, "the file is no YAML: " + e.getMessage());
        }
    }

    private static byte[] bytes(String location) {
        if (location.startsWith(CLASSPATH)) {
            return resource(location);
        }
        try {
            return Files.readAllBytes(Path.of(location));
        } catch (IOException | InvalidPathException e) {
            throw refused(
                    location,
                    1,
                    "there is no file to read (" + e.getClass().getSimpleName() + "); give the path of a profile, or "
                            + "classpath: and its name, such as " + SHIPPED);
        }
    }

    private static byte[] resource(String location) {
        var name = location.substring(CLASSPATH.length());
        try (var in = Profiles.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw refused(location, 1, "there is no such profile on the class path; the shipped one is " + SHIPPED);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the profile " + location + " can't be read", e);
        }
    }

    private static InvalidProfile refused(String file, int line, String reason) {
        return new InvalidProfile(file, List.of(new Finding(file, line, "profile", reason)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

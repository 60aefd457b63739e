package io.muster.schemas.serde.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry is and how long to wait for it, by Confluent's keys; each but the first may also carry the prefix
 * {@code schema.registry.}.
 *
 * @param urls addresses of one registry, tried in this order; without user and password
 * @param authorization value of the header, or null
 * @param retries how often a request is tried again, at least 0
 * @param firstWait pause before the first of these; doubles up to {@code longestWait}
 */
public record RegistrySettings(
        List<URI> urls,
        @Nullable String authorization,
        Duration connectTimeout,
        Duration readTimeout,
        int retries,
        Duration firstWait,
        Duration longestWait) {

    public static final String URL = "schema.registry.url";
    private static final String PREFIX = "schema.registry.";
    private static final String SOURCE = "basic.auth.credentials.source";
    private static final String USER_INFO = "basic.auth.user.info";

    public static RegistrySettings of(Map<String, ?> configs) {
        var addresses = urls(configs);
        return new RegistrySettings(
                addresses.stream().map(RegistrySettings::withoutUser).toList(),
                authorization(configs, addresses),
                millis(configs, "http.connect.timeout.ms", 2_000),
                millis(configs, "http.read.timeout.ms", 5_000),
                (int) millis(configs, "max.retries", 3).toMillis(),
                millis(configs, "retries.wait.ms", 100),
                millis(configs, "retries.max.wait.ms", 1_000));
    }

    /** Name of the registry inside this process, or null where it is a real one. */
    @Nullable
    String mockScope() {
        return "mock".equals(urls.getFirst().getScheme()) ? urls.getFirst().getAuthority() : null;
    }

    private static List<URI> urls(Map<String, ?> configs) {
        var value = configs.get(URL);
        var text = value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : value == null ? "" : value.toString();
        var urls = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(RegistrySettings::url)
                .toList();
        if (urls.isEmpty()) {
            throw new ConfigException(
                    "'" + URL + "' is missing: the registry's address, such as http://127.0.0.1:8080/apis/ccompat/v7");
        }
        if (urls.size() > 1 && urls.stream().anyMatch(url -> "mock".equals(url.getScheme()))) {
            throw new ConfigException(URL, withoutUsers(urls), "a mock:// address must be the only one");
        }
        return urls;
    }

    private static URI url(String text) {
        try {
            var url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (List.of("http", "https", "mock").contains(String.valueOf(url.getScheme()))
                    && url.getAuthority() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text that may hold a password
        }
        throw new ConfigException("'" + URL + "' has an address that is neither http://, https:// nor mock://; "
                + "expected is for example http://127.0.0.1:8080/apis/ccompat/v7");
    }

    private static String withoutUsers(List<URI> urls) {
        return String.join(
                ",", urls.stream().map(url -> withoutUser(url).toString()).toList());
    }

    private static URI withoutUser(URI url) {
        var user = url.getRawUserInfo();
        return user == null
                ? url
                : URI.create(url.toString().replaceFirst(java.util.regex.Pattern.quote(user + "@"), ""));
    }

    private static @Nullable String authorization(Map<String, ?> configs, List<URI> urls) {
        var source = value(configs, SOURCE);
        var userInfo = switch (source == null ? "URL" : source) {
            case "URL" -> urls.getFirst().getUserInfo();
            case "USER_INFO" -> userInfo(configs);
            default -> throw new ConfigException(SOURCE, source, "known are URL and USER_INFO");
        };
        return userInfo == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static String userInfo(Map<String, ?> configs) {
        var userInfo = value(configs, USER_INFO);
        if (userInfo == null || !userInfo.contains(":")) {
            // its value is a secret, so it is not repeated
            throw new ConfigException("'" + USER_INFO + "' must be user:password, since '" + SOURCE + "' is USER_INFO");
        }
        return userInfo;
    }

    private static Duration millis(Map<String, ?> configs, String key, int otherwise) {
        var value = value(configs, key);
        if (value == null) {
            return Duration.ofMillis(otherwise);
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofMillis(Long.parseLong(value));
        }
        throw new ConfigException(key, value, "a whole number of at least 0 is expected");
    }

    static @Nullable String value(Map<String, ?> configs, String key) {
        var value = configs.containsKey(PREFIX + key) ? configs.get(PREFIX + key) : configs.get(key);
        return value == null ? null : value.toString().strip();
    }
}

package io.muster.schemas.profile;

import java.util.List;

/**
 * A code that reports use.
 *
 * @param aliases other names of it in published files, compared without regard to case
 */
public record Code(String code, String name, List<String> aliases) {}

/** What the serde and the services need of a schema registry, and the registries they can use. */
@NullMarked
package io.muster.schemas.serde.registry;

import org.jspecify.annotations.NullMarked;

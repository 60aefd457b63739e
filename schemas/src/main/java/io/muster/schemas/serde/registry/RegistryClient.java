package io.muster.schemas.serde.registry;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnknownSchema;
import org.apache.avro.Schema;

/** What the serde and the services need of a schema registry; answers that can't change are remembered. */
public interface RegistryClient {

    /**
     * The id of a schema under a subject; registers it if the registry doesn't have it.
     *
     * @throws SchemaRefused if the registry will not have it, for example since it is incompatible
     * @throws RegistryUnavailable if there is no answer in the time allowed
     */
    int register(String subject, Schema schema);

    /**
     * The id of a schema that must be registered under a subject.
     *
     * @throws SchemaRefused if it is not
     * @throws RegistryUnavailable if there is no answer in the time allowed
     */
    int find(String subject, Schema schema);

    /**
     * The schema of an id.
     *
     * @throws UnknownSchema if the registry answers that there is none
     * @throws RegistryUnavailable if there is no answer in the time allowed
     */
    Schema schema(int id);

    /** Asks once, without trying again, and says how it went and what could not be done for want of the registry. */
    RegistryHealth ping();

    /**
     * Makes the registry refuse changes that break readers or writers of any earlier version, and reads back that it does.
     *
     * @throws SchemaRefused if it then names another level
     * @throws RegistryUnavailable if there is no answer in the time allowed
     */
    void requireFullTransitive();
}

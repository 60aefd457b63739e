package io.muster.schemas.serde.registry;

import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnknownSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** A registry inside this process, for tests; gives out ids from 1 and checks nothing. */
final class MockRegistry implements RegistryClient {

    private final String scope;
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, Map<String, Integer>> ids = new HashMap<>();
    private final Map<String, Integer> idByText = new HashMap<>();

    MockRegistry(String scope) {
        this.scope = scope;
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        var text = CanonicalSchema.text(schema);
        return ids.computeIfAbsent(subject, any -> new HashMap<>()).computeIfAbsent(text, this::id);
    }

    private int id(String text) {
        return idByText.computeIfAbsent(text, fresh -> {
            schemas.add(new Schema.Parser().parse(fresh));
            return schemas.size();
        });
    }

    @Override
    public synchronized int find(String subject, Schema schema) {
        var id = ids.getOrDefault(subject, Map.of()).get(CanonicalSchema.text(schema));
        if (id == null) {
            throw new SchemaRefused("schema " + schema.getFullName() + " is not registered under subject " + subject
                    + " at " + url() + "; register it, or set auto.register.schemas=true");
        }
        return id;
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchema("there is no schema of id " + id + " at " + url());
        }
        return schemas.get(id - 1);
    }

    @Override
    public RegistryHealth ping() {
        return new RegistryHealth(url(), true, null, List.of());
    }

    @Override
    public void requireFullTransitive() {
        // nothing is checked here, so there is nothing to set
    }

    private String url() {
        return "mock://" + scope;
    }
}

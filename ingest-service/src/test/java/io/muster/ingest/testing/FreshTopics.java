package io.muster.ingest.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the topics before each test, for the broker is shared by all that look alike. */
final class FreshTopics implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var topics = SpringExtension.getApplicationContext(test).getBean(BrokerInMemory.Topics.class);
        topics.comeBack();
        topics.clear();
    }
}

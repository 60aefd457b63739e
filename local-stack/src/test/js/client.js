// Another client, in another language: kafkajs and the Confluent registry client, which know nothing of our classes.
//
//   node client.js read BOOTSTRAP REGISTRY TOPIC...          prints each event from the beginning on as a line of JSON
//   node client.js write BOOTSTRAP REGISTRY TOPIC SUBJECT KEY EVENT [TIME]
//                                                            writes one event, given as JSON, at that time by our clock
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

// kafkajs brings gzip only, and our producers compress with LZ4. It writes uncompressed: the broker refuses the frames that
// lz4js makes, though it reads those of the broker.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [command, bootstrap, host, topic, ...rest] = process.argv.slice(2);
const kafka = new Kafka({ brokers: [bootstrap], clientId: 'muster-js', logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host });

async function read(topics) {
  const consumer = kafka.consumer({ groupId: `muster-js-${process.pid}` });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      const value = message.value === null ? null : await registry.decode(message.value);
      console.log(JSON.stringify({ topic, key: message.key?.toString(), value }));
    },
  });
}

async function write(subject, key, event, timestamp) {
  const id = await registry.getLatestSchemaId(subject);
  const value = await registry.encode(id, JSON.parse(event));
  // Its default partitioner hashes the key as the Java client does, so the event meets its own kind.
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const [{ partition }] = await producer.send({
    topic,
    messages: [{ key, value, timestamp }],
  });
  console.log(JSON.stringify({ topic, partition, id }));
  await producer.disconnect();
}

if (command === 'read') {
  await read([topic, ...rest]);
} else if (command === 'write') {
  await write(...rest);
} else {
  console.error(`unknown command ${command}; known are read and write`);
  process.exitCode = 2;
}

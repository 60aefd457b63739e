package io.muster.staffing.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One block cache and one limit of write buffers for all stores: by default each store would take some 100 MB of its own. */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 48L * 1024 * 1024;
    private static final long ONE_BUFFER_BYTES = 4L * 1024 * 1024;

    /** Made at the first store, as RocksDB's library must be there before. */
    private static final class Shared {

        static final Cache CACHE;
        static final WriteBufferManager BUFFERS;

        static {
            RocksDB.loadLibrary();
            CACHE = new LRUCache(CACHE_BYTES);
            BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(Shared.CACHE);
            table.setCacheIndexAndFilterBlocks(true);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(ONE_BUFFER_BYTES);
    }

    @Override
    public void close(String store, Options options) {
        // What is shared lives as long as the process.
    }
}

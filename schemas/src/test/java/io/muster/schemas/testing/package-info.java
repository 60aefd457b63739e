/** What tests of several modules need: what docs/api.md shows and describes, and which ends of a record's fields were seen. */
package io.muster.schemas.testing;

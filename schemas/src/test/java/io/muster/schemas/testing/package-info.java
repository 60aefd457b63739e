/** What tests of several modules need: the answers that docs/api.md describes, and which ends of a record's fields were seen. */
package io.muster.schemas.testing;

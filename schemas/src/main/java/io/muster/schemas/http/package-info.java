/** What both services answer where their web server refuses a request before they see it. */
@NullMarked
package io.muster.schemas.http;

import org.jspecify.annotations.NullMarked;

/** What if: the same plan over changed volumes, mix, standards, deployments and policy dates. */
@NullMarked
package io.muster.staffing.planning.whatif;

import org.jspecify.annotations.NullMarked;

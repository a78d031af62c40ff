/** {@code sipas recheck}: what monitors do to re-check interviews, and what the rule says. */
@NullMarked
package vn.sipas.field.app.cli.recheck;

import org.jspecify.annotations.NullMarked;

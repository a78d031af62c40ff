/** The command line: the same jobs as the window, without one. Exit 0 done, 1 refused, 2 wrong usage. */
@NullMarked
package vn.sipas.field.app.cli;

import org.jspecify.annotations.NullMarked;

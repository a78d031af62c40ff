/** What the season came to: the index against its target, charts with their tables one key away, and the report as a file. */
@NullMarked
package vn.sipas.field.app.ui.results;

import org.jspecify.annotations.NullMarked;

/** The command that tells how far the fieldwork is. */
@NullMarked
package vn.sipas.field.app.cli.progress;

import org.jspecify.annotations.NullMarked;

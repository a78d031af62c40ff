/** Copying forms out of the machine: written, read back and checked before anybody says "done". */
@NullMarked
package vn.sipas.field.app.ui.handover;

import org.jspecify.annotations.NullMarked;

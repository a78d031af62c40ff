/**
 * The window: how it looks, what it is put together from, and the two lanes on which work is done beside it. Each desk has a
 * sub-folder with its screens; a screen is a view, which builds nodes and binds them, and a model, which knows no node.
 */
@NullMarked
package vn.sipas.field.app.ui;

import org.jspecify.annotations.NullMarked;

/** Photos known by their content, turned upright, made small, and rid of all that the camera noted; the only package that sees ImageIO. */
@NullMarked
package vn.sipas.field.base.picture;

import org.jspecify.annotations.NullMarked;

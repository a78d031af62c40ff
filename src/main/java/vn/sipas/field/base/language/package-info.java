/**
 * Words on screen: bundles by language, reasons with their texts, dates and numbers as Vietnam writes them, NFC, and
 * search without accents.
 */
@NullMarked
package vn.sipas.field.base.language;

import org.jspecify.annotations.NullMarked;

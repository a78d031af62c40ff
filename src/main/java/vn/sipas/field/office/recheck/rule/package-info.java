/**
 * When a re-check may stop and what it then says (quy tắc kết luận phúc tra): two sequential rules, results read in ticket order, what
 * the rules would do with a list in which so many forms are false, and how much calling that takes. Pure arithmetic: no store, no
 * clock, no randomness. A verdict is about a list of forms and accuses nobody.
 */
@NullMarked
package vn.sipas.field.office.recheck.rule;

import org.jspecify.annotations.NullMarked;

/** "Heads and signatures": how much of the own book is received and witnessed, other people's books signed for, forks. */
@NullMarked
package vn.sipas.field.app.ui.heads;

import org.jspecify.annotations.NullMarked;

//! Laws of the order and of the answers, over small Books.

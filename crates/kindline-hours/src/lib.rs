//! Office hours: when are we open, when do we next answer, and by when do we owe an answer.

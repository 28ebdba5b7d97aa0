//! The words a helping professional sends back, proven when they are loaded.

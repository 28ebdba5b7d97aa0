//! What is in this text: identifiers, special categories and signals, without ever keeping the text.

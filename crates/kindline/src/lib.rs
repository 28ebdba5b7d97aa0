//! Professional boundaries in digital communication.

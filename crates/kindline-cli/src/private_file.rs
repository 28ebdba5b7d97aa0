//! A file that only its owner may read, written whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::Failure;

/// A file that is not there yet, beside the place where it will be. Dropped, it leaves nothing.
pub(crate) struct Draft {
    draft: PathBuf,
    place: PathBuf,
    file: Option<File>,
}

impl Draft {
    /// Makes sure that the file can be written. One that is there already is refused unless it is to be
    /// replaced.
    pub(crate) fn new(name: &str, replace: bool) -> Result<Self, Failure> {
        let place = PathBuf::from(name);
        let failed = |error: &Error| Failure::File(format!("{name} cannot be written: {error}"));
        if !replace && place.symlink_metadata().is_ok() {
            return Err(failed(&Error::new(
                ErrorKind::AlreadyExists,
                "it is there already, and may be the only way back; --map-in goes on with it",
            )));
        }
        let mut draft = place.clone().into_os_string();
        draft.push(format!(".{}.part", std::process::id()));
        let draft = PathBuf::from(draft);
        let file = create(&draft).map_err(|error| failed(&error))?;
        Ok(Self {
            draft,
            place,
            file: Some(file),
        })
    }

    /// Writes the file and puts it in its place.
    pub(crate) fn keep(mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.write(bytes).map_err(|error| {
            Failure::File(format!(
                "{} cannot be written: {error}",
                self.place.display()
            ))
        })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if let Some(mut file) = self.file.take() {
            file.write_all(bytes)?;
            file.write_all(b"\n")?;
            file.sync_all()?;
        }
        std::fs::rename(&self.draft, &self.place)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After `keep` it is not there any more, and that is as it should be.
        let _ = std::fs::remove_file(&self.draft);
    }
}

/// A new file for its owner alone. It must not be there: nobody else's file or link is followed.
fn create(path: &Path) -> Result<File, Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

//! Long work on a thread of its own: Python keeps running and Ctrl-C works.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::galat::Hasil;

/// The interval at which signals are checked.
const SEBENTAR: Duration = Duration::from_millis(50);

/// Does the work without the interpreter's lock. After Ctrl-C the caller goes on at once; the work comes to its end in
/// the background, and its result is dropped.
pub(crate) fn wait<T: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Hasil<T> {
    let (done, mut result) = channel();
    // The other end is gone after Ctrl-C: nobody wants the result.
    thread::spawn(move || done.send(work()).ok());
    loop {
        let (came, again) = py.detach(move || (result.recv_timeout(SEBENTAR), result));
        result = again;
        match came {
            Ok(value) => return Ok(value),
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err("renstra: the work was cut off").into());
            }
        }
    }
}

//! Icons, drawn in the colour of the text. A word always stands beside them.

use yew::prelude::*;

/// Which icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// Half a tick: partly right.
    Half,
    /// A flag.
    Flag,
    /// Something to notice.
    Alert,
    /// A ring: nothing there.
    Ring,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Tick => "M3 8.5l3.2 3.2L13 4.8",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Half => "M3 8h10",
            Self::Flag => "M4 14V2.5h8l-2 3 2 3H4",
            Self::Alert => "M8 3v6M8 11.6v1.2",
            Self::Up => "M8 13V3.5M4 7.5l4-4 4 4",
            Self::Down => "M8 3v9.5M4 8.5l4 4 4-4",
            Self::Ring => "M8 3a5 5 0 1 0 .01 0",
        }
    }
}

/// The icon; hidden from screen readers.
#[inline(never)]
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}

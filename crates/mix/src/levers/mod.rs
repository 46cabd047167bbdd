//! What a lever does to the mix, in how many years: a stock of homes and its yearly flow.
//!
//! Composition only. Each year some corporation homes are demolished; of the others a part falls free,
//! of which some are sold and the rest are let again; new homes are added. Of everything that is let, a
//! share goes to vulnerable households. Nobody is moved out but by demolition, and every home that is
//! let has a household in it. Nothing here says what a mix does to a neighbourhood.
//!
//! A [`Trial`] is two runs of one [`Scope`]: as it goes on, and with levers. The difference between the
//! two is the effect; who is not housed in one part is housed in the other or has no corporation home
//! ([`Trial::displaced`]). The equations, their closed forms and their sources are in the project's
//! paper on them.
//!
//! ```
//! use wijkmix_mix::levers::{Allocation, Parameters, Part, Reading, Scope, Stock, Trial};
//!
//! // Two areas; in the first 30 of 100 corporation homes house vulnerable households, in the second 10.
//! let area = |vulnerable| Stock { corporation: 100.0, owner: 50.0, vulnerable, ..Stock::default() };
//! let scope = Scope::new(vec![area(30.0), area(10.0)], vec![true, false])?;
//! let as_it_goes_on = Parameters::neutral(0.058);
//! let mut levers = as_it_goes_on;
//! levers.inside.allocation = Allocation::AsNow(-0.075);
//! let trial = Trial::new(&scope, &as_it_goes_on, &levers, 25)?;
//! let share = Reading::VulnerableShare(Part::Inside);
//! let first = trial.levers.read(share, 1)? - trial.as_it_goes_on.read(share, 1)?;
//! assert!((first + 0.00435).abs() < 1e-12); // the whole free room moves 0.44 points a year
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attribution;
mod bands;
pub mod closed;
mod error;
mod ledger;
mod parameters;
mod reading;
mod run;
mod stock;
mod support;
mod target;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
mod year;

pub use attribution::{Attribution, Contribution};
pub use bands::{Bands, Doubt};
pub use error::{LeversError, MOST_HOMES};
pub use ledger::{Flows, Ledger};
pub use parameters::{Allocation, Building, Elsewhere, Lever, Parameters, Regime};
pub use reading::{Kind, Reading};
pub use run::{Displaced, MOST_YEARS, Run, Trial};
pub use stock::{Part, Scope, Stock};
pub use support::{Need, Support};
pub use target::{First, Target, Why};

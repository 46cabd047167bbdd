//! Local environments and the spatial indices on them (Reardon & O'Sullivan 2004).

use super::grid::{Grid, Point};
use super::{Places, SpatialError, positive};
use crate::multi_group::ExposureMatrix;
use crate::numeric::surprise;
use crate::table::Table;
use crate::undefined::Undefined;

/// What each unit's surroundings are made of: everybody within a bandwidth, the nearer the heavier.
///
/// The share of group *m* in the environment of *p* is
/// `π̃_pm = Σ_q τ_qm φ(d_pq) / Σ_q τ_q φ(d_pq)`, with the biweight `φ(d) = (1 − (d/h)²)²` for `d < h`
/// and 0 beyond (Reardon & O'Sullivan 2004, Sociological Methodology 34). A unit is a part of its own
/// environment with weight φ(0) = 1. The kernel ends at *h*, so that the grid that finds neighbours
/// leaves nobody out.
///
/// The indices weigh environments by the people of the unit itself, not by those around it: a sum over
/// environments that also weighed by the environment's people would count the crowded ones twice.
///
/// Time grows with the units times their neighbours, memory with units times groups.
#[derive(Clone, Debug)]
pub struct Environments<'a> {
    table: &'a Table,
    /// Row by row, one share a group; zeros where nobody lives.
    shares: Vec<f64>,
}

impl<'a> Environments<'a> {
    /// The environments of a table's units at a bandwidth in the unit of the places.
    ///
    /// # Errors
    ///
    /// [`SpatialError::Length`], [`SpatialError::NotPositive`].
    ///
    /// ```
    /// use wijkmix_mix::Table;
    /// use wijkmix_mix::spatial::{Environments, Places};
    ///
    /// let table = Table::from_rows(&[[10.0, 0.0], [0.0, 10.0]])?;
    /// // 500 m apart at a bandwidth of 1000 m: the neighbour weighs (1 − ¼)² = 9/16.
    /// let near = Environments::new(&table, Places::new(&[0.0, 500.0], &[0.0, 0.0])?, 1000.0)?;
    /// assert_eq!(near.shares(0), Some(&[16.0 / 25.0, 9.0 / 25.0][..]));
    /// // Farther apart than the bandwidth, each is alone, and the index is the aspatial one.
    /// let far = Environments::new(&table, Places::new(&[0.0, 1000.0], &[0.0, 0.0])?, 1000.0)?;
    /// assert_eq!(far.theil(), Ok(1.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(
        table: &'a Table,
        places: Places<'_>,
        bandwidth: f64,
    ) -> Result<Environments<'a>, SpatialError> {
        places.fits(table.units())?;
        let bandwidth = positive(bandwidth)?;
        let groups = table.groups();
        let points: Vec<Point> = (0..table.units())
            .filter(|unit| row(table, *unit).iter().sum::<f64>() > 0.0)
            .map(|unit| Point { x: places.x[unit], y: places.y[unit], unit })
            .collect();
        let grid = Grid::new(&points, bandwidth);
        let mut shares = vec![0.0; table.units() * groups];
        for point in &points {
            let own = &mut shares[point.unit * groups..(point.unit + 1) * groups];
            grid.within(point.x, point.y, bandwidth, |at, square| {
                let left = 1.0 - square / (bandwidth * bandwidth);
                let weight = left * left;
                for (sum, count) in own.iter_mut().zip(row(table, grid.points()[at].unit)) {
                    *sum += weight * count;
                }
            });
            let all: f64 = own.iter().sum();
            own.iter_mut().for_each(|share| *share /= all);
        }
        Ok(Environments { table, shares })
    }

    /// The shares of the groups in the environment of a unit, in the table's order; `None` where nobody
    /// lives or there is no such unit.
    pub fn shares(&self, unit: usize) -> Option<&[f64]> {
        let groups = self.table.groups();
        let row = self.shares.get(unit * groups..(unit + 1) * groups)?;
        (row.iter().sum::<f64>() > 0.0).then_some(row)
    }

    /// Spatial information theory index `H̃ = 1 − Σ τ_p Ẽ_p / (T E)`: how much less mixed environments
    /// are than the whole. 1 where no environment holds two groups; 0 where each is like the whole; below
    /// 0, seldom and by little, where environments are more mixed than the whole.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
    pub fn theil(&self) -> Result<f64, Undefined> {
        self.less_mixed(surprise)
    }

    /// Spatial relative diversity `R̃ = 1 − Σ τ_p Ĩ_p / (T I)`, with Simpson's `I = Σ π(1 − π)`; range as
    /// [`theil`](Environments::theil).
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
    pub fn relative_diversity(&self) -> Result<f64, Undefined> {
        self.less_mixed(|share| share * (1.0 - share))
    }

    /// Spatial dissimilarity `D̃ = Σ_m Σ_p τ_p |π̃_pm − π_m| / (2 T I)`: 0 where every environment is like
    /// the whole, 1 where each holds one group. It can lie somewhat above 1, where many live within reach
    /// of few: environments are weighed by the people of the unit, so their mean need not be the whole.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
    pub fn dissimilarity(&self) -> Result<f64, Undefined> {
        let (whole, everybody) = self.whole()?;
        let interaction: f64 = whole.iter().map(|share| share * (1.0 - share)).sum();
        if interaction <= 0.0 {
            return Err(Undefined::OnlyOneGroup);
        }
        let apart: f64 = self
            .inhabited()
            .map(|(people, shares)| {
                let apart = |(share, all): (&f64, &f64)| (share - all).abs();
                people * shares.iter().zip(&whole).map(apart).sum::<f64>()
            })
            .sum();
        Ok(apart / (2.0 * everybody * interaction))
    }

    /// Spatial exposure `P̃`: row *m*, column *n* is the share of *n* in the environment of the average
    /// member of *m*, `Σ_p (τ_pm / τ_m) π̃_pn`. The rows of groups with members sum to 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`].
    pub fn exposure(&self) -> Result<ExposureMatrix, Undefined> {
        self.whole()?;
        let groups = self.table.groups();
        let totals = self.table.group_totals();
        let mut cells = vec![0.0; groups * groups];
        for unit in 0..self.table.units() {
            let Some(shares) = self.shares(unit) else { continue };
            let lines = cells.chunks_exact_mut(groups);
            for ((line, count), total) in lines.zip(row(self.table, unit)).zip(&totals) {
                if *total > 0.0 {
                    let part = count / total;
                    line.iter_mut().zip(shares).for_each(|(sum, share)| *sum += part * share);
                }
            }
        }
        Ok(ExposureMatrix::of(cells, &totals))
    }

    fn less_mixed(&self, diversity: impl Fn(f64) -> f64) -> Result<f64, Undefined> {
        let (whole, everybody) = self.whole()?;
        let most: f64 = whole.iter().map(|share| diversity(*share)).sum();
        if whole.iter().filter(|share| **share > 0.0).count() < 2 || most <= 0.0 {
            return Err(Undefined::OnlyOneGroup);
        }
        let within: f64 = self
            .inhabited()
            .map(|(people, shares)| {
                people * shares.iter().map(|share| diversity(*share)).sum::<f64>()
            })
            .sum();
        Ok((1.0 - within / (everybody * most)).min(1.0))
    }

    /// The groups' shares of everybody, and how many everybody are.
    fn whole(&self) -> Result<(Vec<f64>, f64), Undefined> {
        let mut totals = self.table.group_totals();
        let everybody: f64 = totals.iter().sum();
        if everybody <= 0.0 {
            return Err(Undefined::Empty);
        }
        totals.iter_mut().for_each(|total| *total /= everybody);
        Ok((totals, everybody))
    }

    /// People and environment of each unit where anybody lives.
    fn inhabited(&self) -> impl Iterator<Item = (f64, &[f64])> {
        (0..self.table.units()).filter_map(|unit| {
            Some((row(self.table, unit).iter().sum::<f64>(), self.shares(unit)?))
        })
    }
}

/// The counts of a unit of the table.
fn row(table: &Table, unit: usize) -> &[f64] {
    table.row(unit).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::multi_group;
    use proptest::prelude::*;

    fn far(units: usize) -> (Vec<f64>, Vec<f64>) {
        ((0..units).map(|unit| unit as f64 * 10.0).collect(), vec![0.0; units])
    }

    #[test]
    fn a_checkerboard_is_less_apart_than_two_halves() {
        let (mut x, mut y) = (Vec::new(), Vec::new());
        let (mut board, mut halves) = (Vec::new(), Vec::new());
        for row in 0..8u8 {
            for column in 0..8u8 {
                x.push(f64::from(column));
                y.push(f64::from(row));
                let pick = |first: bool| if first { [10.0, 0.0] } else { [0.0, 10.0] };
                board.push(pick((row + column) % 2 == 0));
                halves.push(pick(column < 4));
            }
        }
        let places = Places::new(&x, &y).unwrap();
        let (board, halves) =
            (Table::from_rows(&board).unwrap(), Table::from_rows(&halves).unwrap());
        assert_eq!(multi_group::theil(&board), multi_group::theil(&halves));
        let theil = |table| Environments::new(table, places, 2.5).unwrap().theil().unwrap();
        assert!(theil(&board) < 0.05 && theil(&halves) > 0.6);
    }

    #[test]
    fn empty_units_have_no_environment_and_are_nobodys_neighbour() {
        let table = Table::from_rows(&[[10.0, 0.0], [0.0, 0.0], [0.0, 10.0]]).unwrap();
        let places = Places::new(&[0.0, 1.0, 2.0], &[0.0; 3]).unwrap();
        let around = Environments::new(&table, places, 1.5).unwrap();
        assert_eq!(around.shares(1), None);
        assert_eq!(around.shares(0), Some(&[1.0, 0.0][..]));
        assert_eq!(around.shares(7), None);
    }

    /// Eight people amid three clusters of ten others, and the rest far away: by the definition, the sum
    /// is 1.124, and cutting it at 1 would be another measure.
    #[test]
    fn dissimilarity_can_exceed_one() {
        let (far, side) = (0.6, 0.6 * (3.0f64.sqrt() / 2.0));
        let x = [0.0, far, -0.3, -0.3, 1000.0];
        let y = [0.0, 0.0, side, -side, 0.0];
        let rows = [[8.0, 0.0], [0.0, 10.0], [0.0, 10.0], [0.0, 10.0], [0.0, 780.0]];
        let table = Table::from_rows(&rows).unwrap();
        let around = Environments::new(&table, Places::new(&x, &y).unwrap(), 1.0).unwrap();
        assert!((around.dissimilarity().unwrap() - 1.124).abs() < 5e-4);
    }

    #[test]
    fn bad_places_and_bandwidths_are_named() {
        let table = Table::from_rows(&[[1.0, 2.0]]).unwrap();
        let two = Places::new(&[0.0, 1.0], &[0.0, 1.0]).unwrap();
        assert_eq!(
            Environments::new(&table, two, 1.0).unwrap_err(),
            SpatialError::Length { expected: 1, found: 2 }
        );
        let one = Places::new(&[0.0], &[0.0]).unwrap();
        // The square of the last one is no number any more.
        for value in [0.0, -1.0, f64::INFINITY, 1e-170] {
            let error = Environments::new(&table, one, value).unwrap_err();
            assert_eq!(error, SpatialError::NotPositive { value });
        }
    }

    #[test]
    fn one_group_has_nothing_to_be_apart_from() {
        let table = Table::from_rows(&[[1.0, 0.0], [2.0, 0.0]]).unwrap();
        let (x, y) = far(2);
        let around = Environments::new(&table, Places::new(&x, &y).unwrap(), 1.0).unwrap();
        assert_eq!(around.theil(), Err(Undefined::OnlyOneGroup));
        assert_eq!(around.dissimilarity(), Err(Undefined::OnlyOneGroup));
        let exposure = around.exposure().unwrap();
        assert_eq!(exposure.row(0), Ok(&[1.0, 0.0][..]));
        assert_eq!(exposure.row(1), Err(Undefined::NoMembers));
    }

    proptest! {
        #[test]
        fn units_out_of_reach_give_the_aspatial_indices(
            rows in prop::collection::vec(prop::array::uniform3(1u32..50), 2..20),
        ) {
            let rows: Vec<[f64; 3]> = rows.iter().map(|row| row.map(f64::from)).collect();
            let table = Table::from_rows(&rows).unwrap();
            let (x, y) = far(rows.len());
            let around = Environments::new(&table, Places::new(&x, &y).unwrap(), 5.0).unwrap();
            let near = |a: Result<f64, Undefined>, b: Result<f64, Undefined>| (a.unwrap() - b.unwrap()).abs() < 1e-9;
            prop_assert!(near(around.theil(), multi_group::theil(&table)));
            prop_assert!(near(around.dissimilarity(), multi_group::dissimilarity(&table)));
            prop_assert!(near(around.relative_diversity(), multi_group::relative_diversity(&table)));
        }

        #[test]
        fn every_row_of_exposure_sums_to_one(
            rows in prop::collection::vec(prop::array::uniform3(0u32..50), 1..20),
            places in prop::collection::vec((0.0..9.0f64, 0.0..9.0f64), 20),
            bandwidth in 0.5..9.0f64,
        ) {
            let rows: Vec<[f64; 3]> = rows.iter().map(|row| row.map(f64::from)).collect();
            let table = Table::from_rows(&rows).unwrap();
            let (x, y): (Vec<f64>, Vec<f64>) = places.iter().take(rows.len()).copied().unzip();
            let around = Environments::new(&table, Places::new(&x, &y).unwrap(), bandwidth).unwrap();
            if let Ok(exposure) = around.exposure() {
                for row in (0..3).filter_map(|group| exposure.row(group).ok()) {
                    prop_assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                }
            }
        }
    }
}

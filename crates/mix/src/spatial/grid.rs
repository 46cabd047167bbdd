//! A uniform grid over points: who lies within a radius, without looking at everybody.

/// Cells a point at the most, so that memory stays linear in the points however far apart they lie.
const CELLS_PER_POINT: f64 = 2.0;

/// Points sorted by the cell of a grid that they lie in, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    side: f64,
    left: f64,
    bottom: f64,
    columns: usize,
    rows: usize,
    /// For each cell where its points begin in `sorted`, and one end more.
    starts: Vec<usize>,
    sorted: Vec<Point>,
}

/// A point with the number of its unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    pub x: f64,
    pub y: f64,
    pub unit: usize,
}

impl Grid {
    /// A grid with cells of about `side`; larger where points lie so far apart that cells would outnumber
    /// them.
    pub fn new(points: &[Point], side: f64) -> Grid {
        let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut bottom, mut top) = (f64::INFINITY, f64::NEG_INFINITY);
        for point in points {
            (left, right) = (left.min(point.x), right.max(point.x));
            (bottom, top) = (bottom.min(point.y), top.max(point.y));
        }
        if points.is_empty() {
            (left, right, bottom, top) = (0.0, 0.0, 0.0, 0.0);
        }
        let (width, height) = (right - left, top - bottom);
        let most = CELLS_PER_POINT * points.len() as f64 + 16.0;
        let mut side = side;
        while (width / side + 1.0) * (height / side + 1.0) > most {
            side *= 2.0;
        }
        let columns = (width / side) as usize + 1;
        let rows = (height / side) as usize + 1;
        let mut grid = Grid {
            side,
            left,
            bottom,
            columns,
            rows,
            starts: vec![0; columns * rows + 1],
            sorted: vec![Point { x: 0.0, y: 0.0, unit: 0 }; points.len()],
        };
        // Counting sort: how many, where each cell begins, then each point in its place.
        for point in points {
            let cell = grid.cell(point);
            grid.starts[cell + 1] += 1;
        }
        for cell in 1..grid.starts.len() {
            grid.starts[cell] += grid.starts[cell - 1];
        }
        let mut next = grid.starts.clone();
        for point in points {
            let cell = grid.cell(point);
            grid.sorted[next[cell]] = *point;
            next[cell] += 1;
        }
        grid
    }

    fn cell(&self, point: &Point) -> usize {
        self.row(point.y) * self.columns + self.column(point.x)
    }

    /// The column of a coordinate, the outer ones for what lies beyond.
    fn column(&self, x: f64) -> usize {
        (((x - self.left) / self.side).max(0.0) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.bottom) / self.side).max(0.0) as usize).min(self.rows - 1)
    }

    /// The points in the order of their cells.
    pub fn points(&self) -> &[Point] {
        &self.sorted
    }

    /// Tells of every point within `radius` of a place its position in [`Grid::points`] and the square of
    /// its distance.
    pub fn within(&self, x: f64, y: f64, radius: f64, mut tell: impl FnMut(usize, f64)) {
        let most = radius * radius;
        let (first, last) = (self.column(x - radius), self.column(x + radius));
        for row in self.row(y - radius)..=self.row(y + radius) {
            // The cells of a row lie one after the other, and so do their points.
            let from = self.starts[row * self.columns + first];
            let to = self.starts[row * self.columns + last + 1];
            for (at, point) in self.sorted[from..to].iter().enumerate() {
                let (dx, dy) = (point.x - x, point.y - y);
                let square = dx * dx + dy * dy;
                if square <= most {
                    tell(from + at, square);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_whom_a_look_at_everybody_finds(
            places in prop::collection::vec((-1e4..1e4f64, -1e4..1e4f64), 0..60),
            side in 1.0..5e3f64, radius in 0.0..3e4f64, x in -2e4..2e4f64, y in -2e4..2e4f64,
        ) {
            let point = |(unit, (x, y)): (usize, &(f64, f64))| Point { x: *x, y: *y, unit };
            let points: Vec<Point> = places.iter().enumerate().map(point).collect();
            let grid = Grid::new(&points, side);
            let mut found = Vec::new();
            grid.within(x, y, radius, |at, _| found.push(grid.points()[at].unit));
            found.sort_unstable();
            let near = |p: &&Point| (p.x - x).powi(2) + (p.y - y).powi(2) <= radius * radius;
            let wanted: Vec<usize> = points.iter().filter(near).map(|p| p.unit).collect();
            prop_assert_eq!(found, wanted);
            prop_assert!(grid.starts.len() <= 2 * points.len() + 17);
        }
    }
}

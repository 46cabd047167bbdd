//! A uniform grid over points of the plane: who is near, without asking everyone.

/// Points sorted into square cells. Holds indices only; the caller keeps the points.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    left: f64,
    top: f64,
    cell: f64,
    columns: usize,
    rows: usize,
    /// Where each cell's points start in `items`; one more entry than there are cells.
    starts: Vec<u32>,
    /// Point indices, cell after cell, ascending within a cell.
    items: Vec<u32>,
}

impl Grid {
    /// Sorts the points into cells of about `cell` wide; wider where the plane would need far more
    /// cells than there are points. Reuses its memory. Coordinates must be finite.
    pub(crate) fn rebuild(&mut self, xs: &[f64], ys: &[f64], cell: f64) {
        let ends = |values: &[f64]| {
            values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(*value), high.max(*value))
            })
        };
        let ((left, right), (top, bottom)) = (ends(xs), ends(ys));
        let (width, height) = ((right - left).max(0.0), (bottom - top).max(0.0));
        let most = (16 * xs.len() + 16) as f64;
        let mut cell = if cell.is_finite() { cell.max(f64::MIN_POSITIVE) } else { 1.0 };
        let side = |extent: f64, cell: f64| (extent / cell).floor() + 1.0;
        while side(width, cell) * side(height, cell) > most {
            cell *= 2.0;
        }
        (self.left, self.top, self.cell) = (left, top, cell);
        self.columns = side(width, cell) as usize;
        self.rows = side(height, cell) as usize;
        self.starts.clear();
        self.starts.resize(self.columns * self.rows + 1, 0);
        for (x, y) in xs.iter().zip(ys) {
            let at = self.cell_of(*x, *y);
            self.starts[at] += 1;
        }
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        self.items.clear();
        self.items.resize(xs.len(), 0);
        // Each start is now its cell's end; filling from the back walks it to the beginning and
        // leaves every cell ascending.
        for index in (0..xs.len()).rev() {
            let at = self.cell_of(xs[index], ys[index]);
            self.starts[at] -= 1;
            self.items[self.starts[at] as usize] = index as u32;
        }
    }

    /// Calls back with the points of every cell that meets the rectangle, row by row. They may lie a
    /// little outside it.
    pub(crate) fn each(
        &self,
        left: f64,
        top: f64,
        right: f64,
        bottom: f64,
        mut found: impl FnMut(usize),
    ) {
        if self.items.is_empty() {
            return;
        }
        let (from, to) = (self.column(left), self.column(right));
        for row in self.row(top)..=self.row(bottom) {
            let cells = row * self.columns;
            let (start, end) = (self.starts[cells + from], self.starts[cells + to + 1]);
            for item in &self.items[start as usize..end as usize] {
                found(*item as usize);
            }
        }
    }

    fn cell_of(&self, x: f64, y: f64) -> usize {
        self.row(y) * self.columns + self.column(x)
    }

    // A float that is too small becomes 0 and one too large the last: points that have left the
    // plane since the grid was built are still found at its edge.
    fn column(&self, x: f64) -> usize {
        (((x - self.left) / self.cell) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.top) / self.cell) as usize).min(self.rows - 1)
    }
}

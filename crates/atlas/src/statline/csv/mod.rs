//! The CSV that people download from StatLine.
//!
//! One area a line, the topics as columns. The separator is a semicolon or a comma, the first line may
//! begin with a byte order mark; titles are a path with the unit behind it or the last title alone, in
//! older exports a path over several lines. Values may be in quotes and padded; what is missing is a
//! blank or a dot. The code of the area is a topic like another, which a person may not have chosen.

mod header;

use std::ops::RangeInclusive;

use csv::{ByteRecord, Reader, ReaderBuilder};

use self::header::{Content, Header, legacy_titles};
use super::answer::{markup, plain};
use super::edition::{Reading, belong, build};
use super::error::{Fault, Note, ReadError, Warning, shown};
use super::names::clean;
use super::number::{self, Cell};
use super::rows::{Row, figure};
use super::tables::title_year;
use super::titles;
use super::topics::Topics;
use crate::{AreaCode, Indicator, Level, Source};

/// A file as read: its areas by name, and by code where it has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The title in the file, which only older exports have.
    pub title: Option<String>,
    /// Whether each area has its code; without, [`Export::with_codes`] needs a list of them.
    pub coded: bool,
    /// The years whose tables have its titles; which one it is, the file does not say.
    pub years: RangeInclusive<u16>,
    columns: Vec<Indicator>,
    rows: Vec<Line>,
    warnings: Vec<Warning>,
}

/// One area of a file.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    line: u64,
    code: Option<AreaCode>,
    name: String,
    postcode: Cell,
    figures: Vec<Cell>,
}

/// What an error says was being read.
const WHAT: &str = "StatLine CSV";

impl Export {
    /// Reads a file. `topics` may be given for one whose titles are names of columns
    /// (`Koopwoningen_40`), as other programs save it.
    ///
    /// # Errors
    /// When it is something else than such a file, is cut off, or a code is malformed: with the line,
    /// the column and the remedy.
    pub fn read(bytes: &[u8], topics: Option<&Topics>) -> Result<Export, ReadError> {
        let fail = |fault| ReadError::new(WHAT, "", fault);
        let bytes = plain(bytes);
        match bytes {
            [] => return Err(fail(Fault::Empty)),
            [b'<', ..] => return Err(fail(markup(bytes))),
            [b'{' | b'[', ..] => return Err(fail(Fault::JsonFile)),
            [b'P', b'K', 3 | 5, ..] => return Err(fail(Fault::Zip)),
            _ => {}
        }
        // Quotes come in pairs, those inside of a name too: one that is left over was never closed.
        if bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
            return Err(fail(Fault::CutOff));
        }
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(bytes))
            .from_reader(bytes);
        let mut lines = Lines { bytes, reader, record: ByteRecord::new(), line: 0 };
        let (title, legacy, header) = lines.header(topics)?;
        let columns = header.columns.iter().filter_map(|content| match content {
            Content::Figure(indicator) => Some(*indicator),
            _ => None,
        });
        let columns: Vec<Indicator> = columns.collect();
        let coded = header.columns.contains(&Content::Code);
        let (years, warnings) = (header.years.0..=header.years.1, header.warnings.clone());
        let mut export = Export { title, coded, years, columns, rows: Vec::new(), warnings };
        let mut footer = false;
        while let Some(fields) = lines.next()? {
            if is_footer(&fields) {
                footer = true;
                continue;
            }
            let line = lines.line;
            let row = export_line(&fields, &header, line);
            let row = row.map_err(|(column, fault)| lines.fault(&column, fault))?;
            export.rows.push(row);
        }
        if legacy && !footer {
            export.warnings.push(Warning { area: None, indicator: None, note: Note::NoFooter });
        }
        // A person may have chosen to see codes in the place of names.
        if !coded && !export.rows.is_empty() {
            let codes: Vec<AreaCode> =
                export.rows.iter().map_while(|row| AreaCode::parse(&row.name).ok()).collect();
            if codes.len() == export.rows.len() {
                for (row, code) in export.rows.iter_mut().zip(codes) {
                    row.code = Some(code);
                    row.name = String::new();
                }
                export.coded = true;
            }
        }
        if export.rows.is_empty() {
            return Err(fail(Fault::CutOff));
        }
        Ok(export)
    }

    /// How many areas it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none, which a file that was read never is.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The names of its areas, in its order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.name.as_str())
    }

    /// What it is about: the one municipality of its areas, or the country where they are of several;
    /// `None` where its areas have no codes. Whether all parts are there it cannot tell.
    pub fn covers(&self) -> Option<AreaCode> {
        let mut covers = None;
        for row in &self.rows {
            let Some(municipality) = row.code?.municipality() else { continue };
            if covers.is_some_and(|covers| covers != municipality) {
                return Some(AreaCode::NETHERLANDS);
            }
            covers = Some(municipality);
        }
        covers.or(Some(AreaCode::NETHERLANDS))
    }

    /// The indicators it has a column for, in its order.
    pub fn indicators(&self) -> &[Indicator] {
        &self.columns
    }

    /// The edition of a file that has the codes of its areas.
    ///
    /// # Errors
    /// When it has no codes, one is there twice or outside of what the source covers, or its title or
    /// topics are those of another year than the source's.
    pub fn edition(self, source: Source) -> Result<Reading, ReadError> {
        if !self.coded {
            return Err(ReadError::new(WHAT, "", Fault::NoCodes));
        }
        self.into_reading(source)
    }

    /// The edition of a file without codes, from a list of exactly its areas in exactly its order: names
    /// repeat, so that order is what joins them and names are what proves it.
    ///
    /// # Errors
    /// When the list is longer or shorter, or a name in it is another; and as [`Export::edition`].
    pub fn with_codes(
        mut self,
        source: Source,
        codes: &[(AreaCode, String)],
    ) -> Result<Reading, ReadError> {
        if self.rows.len() != codes.len() {
            let (found, expected) = (self.rows.len(), codes.len());
            return Err(ReadError::new(WHAT, "", Fault::OtherLength { found, expected }));
        }
        for (row, (code, name)) in self.rows.iter_mut().zip(codes) {
            if titles::plain(&row.name) != titles::plain(name) {
                let (found, expected) = (shown(&row.name), shown(name));
                let fault = Fault::OtherName { found, expected };
                return Err(ReadError::new(WHAT, format!("line {}", row.line), fault));
            }
            row.code = Some(*code);
        }
        self.coded = true;
        self.into_reading(source)
    }

    fn into_reading(self, source: Source) -> Result<Reading, ReadError> {
        let expected = source.year;
        match self.title.as_deref().and_then(title_year) {
            Some(found) if found != expected => {
                return Err(ReadError::new(WHAT, "line 1", Fault::OtherYear { found, expected }));
            }
            _ => {}
        }
        if !self.years.contains(&expected) {
            let (first, last) = (self.years.start(), self.years.end());
            let years = match (*first, *last) {
                (0, last) => format!("up to {last}"),
                (first, u16::MAX) => format!("from {first} on"),
                _ => "of several years at once".to_owned(),
            };
            return Err(ReadError::new(WHAT, "", Fault::OtherYears { years, expected }));
        }
        let mut warnings = self.warnings;
        let mut rows = Vec::with_capacity(self.rows.len());
        for line in self.rows {
            let Some(code) = line.code else {
                let place = format!("line {}", line.line);
                return Err(ReadError::new(WHAT, place, Fault::NoCodes));
            };
            let postcode = number::postcode(&line.postcode).unwrap_or_else(|note| {
                warnings.push(Warning { area: Some(code), indicator: None, note });
                None
            });
            let cells = self.columns.iter().zip(&line.figures);
            let figures =
                cells.map(|(indicator, cell)| figure(cell, *indicator, code, &mut warnings));
            let figures = figures.collect();
            rows.push(Row { code, name: Some(line.name), postcode, figures });
        }
        belong(&rows, source.covers).map_err(|fault| ReadError::new(WHAT, "", fault))?;
        let reading = build(source, &self.columns, rows, warnings);
        let mut reading = reading.map_err(|fault| ReadError::new(WHAT, "", fault))?;
        let known = titles::Known::new();
        reading.absent = known.indicators().filter(|one| !self.columns.contains(one)).collect();
        Ok(reading)
    }
}

/// The lines of a file as text.
struct Lines<'a> {
    bytes: &'a [u8],
    reader: Reader<&'a [u8]>,
    record: ByteRecord,
    line: u64,
}

impl Lines<'_> {
    /// The fields of the next line.
    fn next(&mut self) -> Result<Option<Vec<String>>, ReadError> {
        let before = self.reader.position().clone();
        let more = self.reader.read_byte_record(&mut self.record);
        let position = self.record.position().unwrap_or(&before);
        self.line = position.line() + self.breaks_at(position.byte());
        let more =
            more.map_err(|error| self.fault("", Fault::Layout(shown(&error.to_string()))))?;
        if !more {
            return Ok(None);
        }
        let text = |field: &[u8]| std::str::from_utf8(field).map(str::to_owned);
        let fields: Result<Vec<String>, _> = self.record.iter().map(text).collect();
        fields.map(Some).map_err(|_| self.fault("", Fault::NotUtf8))
    }

    /// How many line breaks stand before the first field at a place: the reader ends a line at the
    /// first byte of CRLF, and takes the second for the beginning of the next.
    fn breaks_at(&self, place: u64) -> u64 {
        let rest = usize::try_from(place).ok().and_then(|place| self.bytes.get(place..));
        let blank = rest.unwrap_or_default().iter().take_while(|byte| b"\r\n".contains(byte));
        blank.fold(0, |breaks, byte| breaks + u64::from(*byte == b'\n'))
    }

    fn fault(&self, column: &str, fault: Fault) -> ReadError {
        let mut place = format!("line {}", self.line);
        if !column.is_empty() {
            place = format!("{place}, column {column}");
        }
        ReadError::new(WHAT, place, fault)
    }

    /// The title, whether the layout is the older one, and the header.
    fn header(
        &mut self,
        topics: Option<&Topics>,
    ) -> Result<(Option<String>, bool, Header), ReadError> {
        let mut title = None;
        while let Some(fields) = self.next()? {
            match fields.as_slice() {
                [one] if one.trim().is_empty() => {}
                [one] if title.is_none() => title = Some(clean(one)),
                fields if fields.iter().any(|field| field.trim() == "Onderwerp") => {
                    let topics_line = self.next()?.unwrap_or_default();
                    let units = self.next()?.unwrap_or_default();
                    if topics_line.len() != units.len() {
                        return Err(self.fault("", Fault::Header));
                    }
                    let header = Header::of(&legacy_titles(&topics_line, &units), topics);
                    let header = header.map_err(|fault| self.fault("", fault))?;
                    return Ok((title, true, header));
                }
                fields => {
                    let header = Header::of(fields, topics);
                    let header = header.map_err(|fault| self.fault("", fault))?;
                    return Ok((title, false, header));
                }
            }
        }
        Err(self.fault("", Fault::Header))
    }
}

/// One line as an area, or the column at fault.
fn export_line(fields: &[String], header: &Header, line: u64) -> Result<Line, (String, Fault)> {
    if fields.len() != header.columns.len() {
        let (found, expected) = (fields.len(), header.columns.len());
        return Err((String::new(), Fault::FieldCount { found, expected }));
    }
    let mut row = Line {
        line,
        code: None,
        name: String::new(),
        postcode: Cell::Missing,
        figures: Vec::new(),
    };
    let (mut kind, mut municipality) = ("", "");
    for (field, content) in fields.iter().zip(&header.columns) {
        match content {
            Content::Name => row.name = clean(field),
            Content::Municipality => municipality = field.trim(),
            Content::Kind => kind = field.trim(),
            Content::Code => {
                let code = AreaCode::parse(field);
                let code =
                    code.map_err(|error| ("Codering".to_owned(), Fault::Code(error.text)))?;
                row.code = Some(code);
            }
            Content::Postcode => row.postcode = Cell::Text(field.clone()),
            Content::Figure(_) => row.figures.push(Cell::Text(field.clone())),
            Content::Other => {}
        }
    }
    if let Some(code) = row.code {
        let level = code.level();
        let expected = match level {
            Level::Country => "Land",
            Level::Municipality => "Gemeente",
            Level::District => "Wijk",
            Level::Neighbourhood => "Buurt",
        };
        if !kind.is_empty() && kind != expected {
            let (found, expected) = (shown(kind), expected.to_owned());
            return Err(("Soort regio".to_owned(), Fault::Disagrees { found, expected }));
        }
        // Without the column of names, that of the municipality still names it.
        if row.name.is_empty() && level <= Level::Municipality {
            row.name = clean(municipality);
        }
    }
    Ok(row)
}

/// The last line of an export, which names the source.
fn is_footer(fields: &[String]) -> bool {
    let rest_is_blank = fields.iter().skip(1).all(|field| field.trim().is_empty());
    let first = fields.first().map_or("", |field| field.trim());
    rest_is_blank && (first.starts_with("Bron:") || first.starts_with('©'))
}

/// The separator of the first line that has one outside of quotes: the more frequent one, since titles
/// hold both.
fn separator(bytes: &[u8]) -> u8 {
    const CANDIDATES: [u8; 3] = [b';', b',', b'\t'];
    let mut counts = [0_usize; 3];
    let mut quoted = false;
    for byte in bytes {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|count| *count > 0) => break,
            byte if !quoted => {
                for (count, candidate) in counts.iter_mut().zip(CANDIDATES) {
                    *count += usize::from(*byte == candidate);
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let first = CANDIDATES.iter().zip(counts).find(|(_, count)| *count == most);
    first.map_or(b';', |(candidate, _)| *candidate)
}

#[cfg(test)]
mod tests;

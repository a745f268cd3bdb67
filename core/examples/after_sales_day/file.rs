//! The file of a Book on a disk, written and read piece by piece.

use std::error::Error;
use std::fs::{File, create_dir_all};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tenure::{Book, ItemId, Loader, Markup};

use crate::progress::Progress;

/// Where the demo puts what it writes.
const FOLDER: &str = "target/after_sales_day";

/// How much is read at once.
const PIECE: usize = 1 << 20;

/// Writes a Book down, and says where and how many bytes it took.
pub(crate) fn write(book: &Book) -> Result<(PathBuf, usize), Box<dyn Error>> {
    let (path, mut file) = create("book.jsonl")?;
    let mut progress = Progress::over("write the file", book.size());
    let mut bytes = 0;
    for line in book.lines() {
        let line = line?;
        file.write_all(line.as_bytes())?;
        bytes += line.len();
        progress.add(1);
    }
    file.flush()?;
    Ok((path, bytes))
}

/// Reads the Book of a file.
#[expect(clippy::disallowed_methods, reason = "a demo is a host, and hosts read files")]
pub(crate) fn read(path: &Path) -> Result<Book, Box<dyn Error>> {
    let unreadable = |error| format!("{} cannot be read: {error}", path.display());
    let mut file = File::open(path).map_err(unreadable)?;
    let bytes = file.metadata().map_err(unreadable)?.len();
    let mut progress = Progress::over("read the file", usize::try_from(bytes).unwrap_or_default());
    let (mut loader, mut piece) = (Loader::new(), vec![0; PIECE]);
    loop {
        let length = file.read(&mut piece).map_err(unreadable)?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
        loader.feed(read);
        progress.add(length);
    }
    loader.finish().map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Writes the picture of an item, and says where.
pub(crate) fn write_picture(item: &ItemId, svg: &Markup) -> Result<PathBuf, Box<dyn Error>> {
    let plain = |letter: char| letter.is_alphanumeric() || letter == '-';
    let name: String = item.as_str().chars().take(60).map(|letter| if plain(letter) { letter } else { '_' }).collect();
    let (path, mut file) = create(&format!("{name}.svg"))?;
    file.write_all(svg.as_str().as_bytes())?;
    file.flush()?;
    Ok(path)
}

#[expect(clippy::disallowed_methods, reason = "a demo is a host, and hosts write files")]
fn create(name: &str) -> Result<(PathBuf, BufWriter<File>), Box<dyn Error>> {
    let path = Path::new(FOLDER).join(name);
    let created = create_dir_all(FOLDER).and_then(|()| File::create(&path));
    let file = created.map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    Ok((path, BufWriter::new(file)))
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sayso.Read;

/// <summary>Expands paths and reads the metadata CSV.</summary>
public static class ReadInputs
{
    private static readonly string[] Columns = ["path", "outlet", "title", "author", "published", "url"];

    /// <summary>The files that some paths name, folders with all they hold in ordinal order, each with its row of the metadata.</summary>
    /// <exception cref="SaysoException">The metadata cannot be read; the problem names the row.</exception>
    /// <param name="paths">Of files and folders.</param>
    /// <param name="metadata">Path of a CSV, if there is one.</param>
    /// <param name="given">What holds for all of them, before the metadata.</param>
    /// <param name="encoding">Of text files, if it is known.</param>
    /// <param name="problem">Told of what is passed over: an empty folder, a row of the metadata whose file is not there.</param>
    public static IReadOnlyList<ReadInput> Expand(IReadOnlyList<string> paths, string? metadata, Provenance given, string? encoding,
        Action<Problem>? problem = null)
    {
        var rows = metadata is null ? [] : ReadMetadata(metadata, problem);
        string? csv = metadata is null ? null : Path.GetFullPath(metadata);
        var inputs = new List<ReadInput>();
        foreach (string path in paths)
        {
            var files = Directory.Exists(path)
                ? Directory
                    .EnumerateFiles(path, "*",
                    new EnumerationOptions { RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
                    IgnoreInaccessible = true })
                    .Order(StringComparer.Ordinal)
                : (IEnumerable<string>)[path];
            bool any = false;
            foreach (string file in files)
            {
                any = true;
                string full = Path.GetFullPath(file);
                if (full != csv && !InCase(file, path))
                {
                    inputs.Add(new ReadInput(file, rows.TryGetValue(full, out var row) ? given.Or(row) : given, encoding));
                }
            }

            if (!any)
            {
                problem?.Invoke(ReadProblems.FolderEmpty(path));
            }
        }

        return inputs;
    }

    /// <summary>A case that lies in the folder that is read is not read into itself.</summary>
    private static bool InCase(string file, string folder) =>
        file != folder
            && Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).SkipLast(1)
                .Any(part => part.EndsWith(".sayso", StringComparison.Ordinal));

    private static Dictionary<string, Provenance> ReadMetadata(string path, Action<Problem>? problem)
    {
        var rows = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            using var reader = new StreamReader(path);
            using var csv = new CsvReader(reader,
                new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, MissingFieldFound = null,
                BadDataFound = null });
            if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header || !header.Contains("path"))
            {
                throw ReadProblems.MetadataFile(path, 1, "there is no column \"path\"",
                    "Start the file with a header row such as path,outlet,published.");
            }

            if (header.FirstOrDefault(name => !Columns.Contains(name)) is { } unknown)
            {
                throw ReadProblems.MetadataFile(path, 1, $"column \"{unknown}\" is not known",
                    $"Columns are {string.Join(", ", Columns)}.");
            }

            while (csv.Read())
            {
                string? Field(string name) => header.Contains(name) && csv.GetField(name) is { Length: > 0 } value ? value : null;
                DateOnly? published = null;
                DateTimeOffset? moment = null;
                if (Field("published") is { } text)
                {
                    if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    {
                        published = day;
                    }
                    else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact)
                        && text.Length >= 8)
                    {
                        published = DateOnly.FromDateTime(exact.DateTime);
                        moment = exact;
                    }
                    else
                    {
                        throw ReadProblems.MetadataFile(path, csv.Parser.Row, $"\"{text}\" is no day", "Write it as 2020-01-10.");
                    }
                }

                if (Field("path") is { } file)
                {
                    string full = Path.GetFullPath(file, folder);
                    if (!File.Exists(full))
                    {
                        problem?.Invoke(ReadProblems.MetadataUnmatched(path, csv.Parser.Row, file));
                    }

                    rows[full] = new Provenance { Outlet = Field("outlet"), Title = Field("title"), Author = Field("author"),
                        Url = Field("url"), Published = published, PublishedAt = moment };
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SaysoException(new Problem("SAY0160", path, "the metadata cannot be opened", "Check the path given to --metadata."),
                failure);
        }

        return rows;
    }
}

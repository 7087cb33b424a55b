using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sayso.Cases;
using Sayso.Read.Tables;
using Record = Sayso.Cases.Record;

namespace Sayso.Tests.Read;

public sealed class TableReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-tables").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_row_is_a_record_or_is_listed_with_its_reason()
    {
        var (records, problems) = Read("""
            person,place,from,to,zone
            يوسف الحداد,gate 3,2024-03-14 22:00,2024-03-15 06:00,
            Karel Novik,gate 3,2024-03-14T22:00:00+03:00,2024-03-14T23:00:00+02:00,
            Sofia Grau,gate 1,2024-03-14 22:00,2024-03-14 23:00,America/New_York
            ,gate 2,2024-03-14 22:00,,
            Ruben Lang,gate 2,,,
            Pal Dorn,gate 2,2024-02-30 22:00,,
            Iwan Bock,gate 2,2024-03-14 22:00,2024-03-14 21:00,
            Otto Hahn,gate 2,03/04/2024 22:00,,
            Marta Klee,gate 2,2024-03-31 02:30,,
            Jonas Weil,gate 2,2024-03-14 22:00,,Nowhere/Nothing

            """, "Europe/Berlin");

        Assert.Equal(["يوسف الحداد", "Karel Novik", "Sofia Grau"], records.SelectMany(record => record.Who));
        Assert.Equal(
            [new DateTimeOffset(2024, 3, 14, 21, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 3, 14, 19, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2024, 3, 15, 2, 0, 0, TimeSpan.Zero)], records.Select(record => record.From!.Value.ToUniversalTime()));
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], problems.Select(problem => problem.Row));
        string[] reasons = ["names nobody", "has no time", "is no time", "ends before it begins", "day first or month first", "skips",
            "is no time zone"];
        Assert.All(problems.Zip(reasons), pair => Assert.Contains(pair.Second, pair.First.What, StringComparison.Ordinal));
        Assert.Contains("Ruben Lang | gate 2", problems[1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person,place,from,to", RecordKind.Presence)]
    [InlineData("badge holder,door,time", RecordKind.Presence)]
    [InlineData("caller,callee,start,seconds", RecordKind.Contact)]
    [InlineData("sender,recipient,sent", RecordKind.Contact)]
    [InlineData("user,system,time", RecordKind.Access)]
    [InlineData("passenger,status", RecordKind.Listing)]
    [InlineData("id,departure,departure_latest,arrival,arrival_basis,transit_minutes,kind,from,to,carries", RecordKind.Transmission)]
    public void The_header_suggests_the_mapping(string header, RecordKind kind)
    {
        var mapping = TableMapping.Suggest("t.csv", header.Split(','), null);

        Assert.Equal(kind, mapping.Kind);
        Assert.Equivalent(mapping, TableMapping.Parse("m.json", mapping.ToJson()));
    }

    [Theory]
    [InlineData("colour,taste")]
    [InlineData("person,colour,to")]
    public void A_header_that_does_not_tell_is_refused_with_its_columns(string header)
    {
        var problem = Assert.Throws<SaysoException>(() => TableMapping.Suggest("t.csv", header.Split(','), RecordKind.Presence)).Problem;

        Assert.Equal(("SAY0421", "t.csv, row 1"), (problem.Code, problem.Where));
        Assert.Contains(header.Split(',')[1], problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_without_any_zone_are_listed_and_dates_follow_the_order_that_the_mapping_gives()
    {
        Assert.Contains(
            "names no zone", Assert.Single(Read("person,place,from\nAnn,gate,2024-03-14 22:00\n", null).Problems).What,
            StringComparison.Ordinal);

        string path = Write("person,place,from\nAnn,gate,03/04/2024 22:00\n");
        var mapping = TableMapping.Suggest(path, TableReader.Header(path), null) with { Zone = "UTC" };
        Assert.Equal(4, TableReader.Read(path, new TableId("t"), mapping with { Dates = "dmy" }).Single().Record!.From!.Value.Month);
        Assert.Equal(3, TableReader.Read(path, new TableId("t"), mapping with { Dates = "mdy" }).Single().Record!.From!.Value.Month);
        Assert.Equal("SAY0422", Assert.Throws<SaysoException>(
            () => TableReader.Read(path, new TableId("t"), mapping with { Zone = "Nowhere" }).ToList()).Problem.Code);
    }

    [Fact]
    public void A_workbook_reads_like_its_table()
    {
        string path = Path.Combine(_folder, "calls.xlsx");
        using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            var sheet = book.AddNewPart<WorksheetPart>();
            var rows = new SheetData(Text("caller", "callee", "start"), Text("Ann", "Bob", "2024-03-14T22:00Z"));
            sheet.Worksheet = new Worksheet(rows);
            book.Workbook.AppendChild(new Sheets()).Append(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Calls" });
        }

        var record = Assert.Single(TableReader.Read(path, new TableId("t"), TableMapping.Suggest(path, TableReader.Header(path), null))
            .Select(row => row.Record!));

        Assert.Equal((RecordKind.Contact, "Ann", "Bob", 22), (record.Kind, record.Who[0], record.Whom[0], record.From!.Value.Hour));
        static Row Text(params string[] cells) =>
            new(cells.Select(cell => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)) }));
    }

    [Fact]
    public void A_damaged_workbook_and_a_missing_table_are_named()
    {
        string path = Path.Combine(_folder, "bad.xlsx");
        File.WriteAllBytes(path, [.. "PK\x03\x04"u8, 1, 2, 3]);

        Assert.Equal("SAY0424", Assert.Throws<SaysoException>(() => TableReader.Header(path)).Problem.Code);
        Assert.Equal("SAY0100", Assert.Throws<SaysoException>(() => TableReader.Header(Path.Combine(_folder, "none.csv"))).Problem.Code);
    }

    [Fact]
    public void A_struck_name_is_struck_a_message_goes_one_way_and_an_aircraft_is_a_thing()
    {
        Assert.Equal(["struck", null], Read("passenger,status\nAnn,taken off at the gate\nBob,boarded\n", null).Records.Select(
            record => record.Status));
        Assert.Equal("one-way", Assert.Single(Read("sender,recipient,sent\nAnn,Bob,2024-03-14T22:00Z\n", null).Records).Status);
        Assert.Equal(
            "thing", Assert.Single(
            Read("aircraft,place,from,to\nBH 417,stand 22,2024-03-14T21:10Z,2024-03-15T04:20Z\n", null).Records).Status);
    }

    private (List<Record> Records, List<RowProblem> Problems) Read(string table, string? zone)
    {
        string path = Write(table);
        var rows = TableReader.Read(
            path, new TableId("t1"), TableMapping.Suggest(path, TableReader.Header(path), null) with { Zone = zone }).ToList();
        return ([.. rows.Select(row => row.Record).OfType<Record>()], [.. rows.Select(row => row.Problem).OfType<RowProblem>()]);
    }

    private string Write(string table)
    {
        string path = Path.Combine(_folder, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, table);
        return path;
    }
}

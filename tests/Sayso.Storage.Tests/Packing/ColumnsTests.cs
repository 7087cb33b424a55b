using System.Text;
using CsCheck;
using Sayso.Storage.Sqlite.Packing;
using Sayso.Testing;

namespace Sayso.Storage.Tests.Packing;

/// <summary>What is written by columns comes back as it was.</summary>
public sealed class ColumnsTests
{
    [Fact]
    public void Numbers_and_texts_come_back_in_the_order_in_which_they_were_written() =>
        Gen.Select(Gen.Int[0, 4], Gen.Long, Gen.OneOf(Gens.NewsText, Gen.Const((string)null!)), Gen.Bool).List[0, 40].Sample(rows =>
        {
            string source = string.Concat(rows.Where((_, number) => number % 2 == 0).Select(row => row.Item3));
            var writer = new ColumnWriter(source, ["known", "known", "also known"]);
            foreach (var (column, number, text, isStep) in rows)
            {
                if (isStep)
                {
                    writer.Step(column, number / 4);
                }
                else
                {
                    writer.Number(column, number);
                }

                writer.Text(column + 5, text);
                writer.Text(10, "also known");
            }

            var reader = new ColumnReader(writer.ToArray(), Plain(source), ["known", "known", "also known"]);
            foreach (var (column, number, text, isStep) in rows)
            {
                Assert.Equal(isStep ? number / 4 : number, isStep ? reader.Step(column) : reader.Number(column));
                Assert.Equal(text is null ? null : Plain(text), reader.Text(column + 5) is { } found ? Plain(found) : null);
                Assert.Equal("also known", reader.Text(10));
            }
        });

    [Fact]
    public void A_column_of_one_number_takes_two_bytes_however_long_it_is()
    {
        static int Length(int rows)
        {
            var writer = new ColumnWriter("");
            for (int row = 0; row < rows; row++)
            {
                writer.Number(0, 3);
            }

            return writer.ToArray().Length;
        }

        Assert.Equal(Length(2), Length(2000));
    }

    [Theory]
    [InlineData("""{"id":"m1","of":[{"id":"m2","at":7},{"id":"m3","at":19,"name":null},{"id":"x03"},{"id":"m7"}],"is":true,"not":false}""")]
    [InlineData("[0.953,0.95,0.9531,1,1.0,-0,-7,1e3,0.000,123456789012345678,1234567890123456789012,0.1]")]
    [InlineData("""["e1","m2","e3","e12345678901","a","","the \uD83D\uDEEB “Łódź” \"quoted\" \\ \n",[[],[[]],{}],{"a":{"b":{"a":[1]}}}]""")]
    [InlineData("\"alone\"")]
    [InlineData("null")]
    public void Json_comes_back_to_the_byte(string json)
    {
        byte[] packed = JsonColumns.Write(Encoding.UTF8.GetBytes(json), "the 🛫 “Łódź” and an id", ["name"]);

        Assert.Equal(json, Encoding.UTF8.GetString(JsonColumns.Read(packed, "the 🛫 “Łódź” and an id", ["name"])));
    }

    /// <summary>As UTF-8 has it, which knows no half of a character.</summary>
    private static string Plain(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

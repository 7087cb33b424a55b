using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Migrations;

/// <summary>One step on the way to today's schema. Once released it is never changed: what is wrong is mended by a later step.</summary>
/// <param name="Number">Its place, from 1; the schema has this number once it is applied.</param>
/// <param name="Name">What it is for, in a word or two.</param>
/// <param name="Digest">What a case records of it: "sha256:" and the script's digest, or "code:" and the identity of the code.</param>
/// <param name="Apply">Does it, inside the transaction. Foreign keys are not enforced meanwhile; they are checked at the end.</param>
internal sealed record MigrationStep(int Number, string Name, string Digest, Action<SqliteConnection, SqliteTransaction> Apply)
{
    /// <summary>The step of the embedded script Migrations/NNNN-name.sql.</summary>
    public static MigrationStep Script(int number, string name)
    {
        string file = $"{number:D4}-{name}.sql";
        string sql = Read(file);
        return new(number, name, DigestOf(sql), (connection, transaction) => connection.Execute(sql, transaction: transaction));
    }

    /// <summary>A step that is done by code.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="identity">Changes when what the step does changes, which it may until it is released.</param>
    /// <param name="apply">Does it.</param>
    public static MigrationStep Code(int number, string name, string identity, Action<SqliteConnection, SqliteTransaction> apply) =>
        new(number, name, "code:" + identity, apply);

    /// <summary>The step of the embedded script Migrations/NNNN-name.sql, with code that brings rows over after it.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="identity">Changes when what the code does changes, which it may until it is released.</param>
    /// <param name="bring">Brings the rows over.</param>
    public static MigrationStep ScriptAndCode(int number, string name, string identity, Action<SqliteConnection> bring)
    {
        var script = Script(number, name);
        return script with
        {
            Digest = $"{script.Digest} code:{identity}",
            Apply = (connection, transaction) =>
            {
                script.Apply(connection, transaction);
                bring(connection);
            },
        };
    }

    /// <summary>The digest of a script, the same however its lines end.</summary>
    public static string DigestOf(string script) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))));

    private static string Read(string file)
    {
        var assembly = typeof(MigrationStep).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(typeof(MigrationStep), file)!);
        return reader.ReadToEnd();
    }
}

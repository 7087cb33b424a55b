using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Nodes and entities of a case, each the same object throughout a unit of work.</summary>
internal sealed class EntityRows(Statements statements, EntitySourceRows sources)
{
    private const string NodeColumns = "SELECT key, spelling, source, kind, name, core, entity FROM entity_node";
    private const string Columns = "SELECT key, id, kind, name, rows, mentions, sources FROM entity";

    private static readonly RowPages Pages = new()
    {
        Select = "e.key", From = "entity e", By = ["-e.mentions", "e.name", "e.key"], Total = "SELECT count(*) FROM entity e",
    };

    private const string Named = """
        SELECT DISTINCT n.entity FROM name_words w JOIN spelling_text t ON t.key = w.rowid JOIN entity_node n ON n.spelling = t.spelling
        WHERE name_words MATCH @match
        """;

    private readonly Dictionary<long, KeptNode> _nodes = [];
    private readonly Dictionary<long, KeptEntity> _entities = [];

    public List<KeptNode> NodesOf(long spelling) => statements.Rows(NodeColumns + " WHERE spelling = $1 ORDER BY key", Node, spelling);

    public List<KeptNode> InCore(long core) => statements.Rows(NodeColumns + " WHERE core = $1 ORDER BY key", Node, core);

    public List<KeptNode> InEntity(long entity) => statements.Rows(NodeColumns + " WHERE entity = $1 ORDER BY key", Node, entity);

    public List<KeptNode> AllNodes() => statements.Rows(NodeColumns + " ORDER BY key", Node);

    public void Put(KeptNode node)
    {
        if (node.Key == 0)
        {
            node.Key = statements.Insert(
                "INSERT INTO entity_node (spelling, source, kind, name, core, entity) VALUES ($1, $2, $3, $4, $5, $6)", node.Spelling,
                node.Judged is { } judged ? sources.NumberOf(judged.Source) : null, (int?)node.Judged?.Kind, node.Judged?.Name, node.Core,
                node.Entity);
            _nodes[node.Key] = node;
            return;
        }

        statements.Run("UPDATE entity_node SET core = $2, entity = $3 WHERE key = $1", node.Key, node.Core, node.Entity);
    }

    public void Drop(KeptNode node)
    {
        _nodes.Remove(node.Key);
        statements.Run("DELETE FROM entity_node WHERE key = $1", node.Key);
    }

    public KeptEntity? Find(long key) =>
        _entities.TryGetValue(key, out var known) ? known : statements.Rows(Columns + " WHERE key = $1", Read, key).FirstOrDefault();

    public List<KeptEntity> All() => statements.Rows(Columns + " ORDER BY key", Read);

    public Page<KeptEntity> List(
        SqliteConnection connection, EntityKind? kind, string? words, IReadOnlyCollection<long> without, PageQuery page)
    {
        string? match = SearchRows.Beginnings(words);
        if (match is null && !string.IsNullOrWhiteSpace(words))
        {
            return new Page<KeptEntity>(0, [], null);
        }

        List<string> wanted =
        [
            .. kind is null ? [] : (string[])["e.kind = @kind"], .. match is null ? [] : (string[])[$"e.key IN ({Named})"],
            .. without.Count == 0 ? [] : (string[])["e.key NOT IN @without"],
        ];
        return (wanted.Count == 0 ? Pages : Pages.With(string.Join(" AND ", wanted))).Read(
            connection, page, rows => (IReadOnlyList<KeptEntity>)[.. rows.Select(row => Find((long)row.key)!)],
            new { kind = (int?)kind, match, without });
    }

    public List<long> WithJudgedNames(string words) => SearchRows.Beginnings(words) is not { } match ? [] : statements.Rows(
        Named.Replace("@match", "$1", StringComparison.Ordinal)
            + " AND n.spelling IN (SELECT spelling FROM entity_node WHERE source IS NOT NULL)",
        row => row.GetInt64(0), match);

    public void Put(KeptEntity entity)
    {
        if (entity.Key == 0)
        {
            entity.Key = statements.Insert(
                "INSERT INTO entity (id, kind, name, rows, mentions, sources) VALUES ($1, $2, $3, $4, $5, $6)", entity.Id.Value,
                (int)entity.Kind, entity.Name, entity.Rows, entity.Mentions, entity.Sources);
            _entities[entity.Key] = entity;
            statements.Run("DELETE FROM entity_former WHERE id = $1", entity.Id.Value);
            return;
        }

        statements.Run(
            "UPDATE entity SET kind = $2, name = $3, rows = $4, mentions = $5, sources = $6 WHERE key = $1", entity.Key, (int)entity.Kind,
            entity.Name, entity.Rows, entity.Mentions, entity.Sources);
    }

    public void Drop(KeptEntity entity, KeptEntity? heir)
    {
        _entities.Remove(entity.Key);
        long to = heir?.Key ?? 0;
        statements.Run("DELETE FROM entity WHERE key = $1", entity.Key);
        statements.Run("UPDATE entity_former SET entity = $2 WHERE entity = $1", entity.Key, to);
        statements.Run("INSERT OR REPLACE INTO entity_former (id, entity) VALUES ($1, $2)", entity.Id.Value, to);
    }

    public (long Entity, bool IsFormer)? Holder(EntityId id) => statements.Rows(
        "SELECT key, 0 FROM entity WHERE id = $1 UNION ALL SELECT entity, 1 FROM entity_former WHERE id = $1",
        row => ((long, bool)?)(row.GetInt64(0), row.GetBoolean(1)), id.Value).FirstOrDefault();

    public void AddHistory(long seq, EntityId entity, EntityEvent what, EntityId? other) => statements.Run(
        "INSERT INTO entity_history (seq, id, what, other) VALUES ($1, $2, $3, $4)", seq, entity.Value, (int)what, other?.Value);

    /// <summary>The entity of a name, of the judged one, else of all that are spelt so, with the key of its text.</summary>
    public (EntityId Entity, long Text)? Of(long source, EntityName name) => statements.Rows(
        """
        SELECT e.id, t.key FROM spelling_text t JOIN entity_node n ON n.spelling = t.spelling JOIN entity e ON e.key = n.entity
        WHERE t.text = $1 AND t.what = $2 AND t.what < 4 AND (n.source IS NULL OR (n.source = $3 AND n.kind = $2 AND n.name = $1))
        ORDER BY n.source IS NULL LIMIT 1
        """,
        row => ((EntityId, long)?)(new EntityId(row.GetString(0)), row.GetInt64(1)), name.Name, (int)name.Kind, source).FirstOrDefault();

    private KeptNode Node(Row row)
    {
        long key = row.GetInt64(0);
        if (_nodes.TryGetValue(key, out var known))
        {
            return known;
        }

        return _nodes[key] = new KeptNode
        {
            Key = key,
            Spelling = row.GetInt64(1),
            Judged = row.IsDBNull(2) ? null
                : new NamedIn(sources.SourceOf(row.GetInt64(2)), (EntityKind)row.GetInt32(3), row.GetString(4)),
            Core = row.GetInt64(5),
            Entity = row.GetInt64(6),
        };
    }

    private KeptEntity Read(Row row)
    {
        long key = row.GetInt64(0);
        if (_entities.TryGetValue(key, out var known))
        {
            return known;
        }

        return _entities[key] = new KeptEntity
        {
            Key = key,
            Id = new EntityId(row.GetString(1)),
            Kind = (EntityKind)row.GetInt32(2),
            Name = row.GetString(3),
            Rows = row.GetInt32(4),
            Mentions = row.GetInt32(5),
            Sources = row.GetInt32(6),
        };
    }
}

using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Everything the local ARM remembers. A request's changes are committed together or not at all.</summary>
internal sealed class StateStore
{
    private readonly StateFolder _folder;
    private readonly ITable[] _tables;

    /// <param name="folder">Where it lies.</param>
    /// <param name="others">Tables of what stands on the engine.</param>
    public StateStore(StateFolder folder, params ITable[] others)
    {
        _folder = folder;
        _tables = [Resources, Operations, Principals, Settings, .. others];
        folder.Load(_tables);
    }

    /// <summary>Where what is too large for tables lies.</summary>
    public string Folder => _folder.FullPath;

    public ResourceTable Resources { get; } = new();

    public OperationTable Operations { get; } = new();

    public Table<Principal> Principals { get; } = new("principals", Principal.Read);

    public Table<Setting> Settings { get; } = new("settings", Setting.Read);

    /// <summary>A table of what stands on the engine.</summary>
    public TTable Of<TTable>() where TTable : ITable => _tables.OfType<TTable>().Single();

    public void Commit()
    {
        _folder.Append(_tables);
        foreach (var table in _tables)
            table.Commit();
    }

    public void Rollback()
    {
        foreach (var table in _tables)
            table.Rollback();
    }

    public ResourceRecord? Find(ResourceId id) => Resources.Find(id.Key);

    public IEnumerable<ResourceRecord> OfType(string type) => Resources.OfType(type);

    public IEnumerable<ResourceRecord> Under(ResourceId scope) => Resources.Under(scope);

    public IEnumerable<ResourceRecord> Children(ResourceId parent, string type) =>
        Under(parent).Where(record => record.Id.IsOf(type) && parent.Equals(record.Id.Parent));

    public IEnumerable<Operation> Running => Operations.Running;

    public Operation? RunningOn(ResourceId id) => Operations.RunningOn(id).FirstOrDefault();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>The names of a cloud: its own, those of its hosts, and where its tools are.</summary>
internal sealed partial class CloudNames
{
    private static readonly FrozenDictionary<string, CloudNames> ByName = FactTable.Rows("clouds").GroupBy(row => row[0])
        .ToFrozenDictionary(rows => rows.Key, rows => new CloudNames(rows.Key, rows.ToFrozenDictionary(row => row[1], row => row[2])), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _values;

    private CloudNames(string name, FrozenDictionary<string, string> values) => (Name, _values) = (name, values);

    public static CloudNames Public => ByName["AzureCloud"];

    public static IEnumerable<CloudNames> All => ByName.Values.OrderBy(cloud => cloud.Name, StringComparer.Ordinal);

    public string Name { get; }

    public string Hubs => _values[nameof(Hubs)];

    public string Provisioning => _values[nameof(Provisioning)];

    public string Storage => _values[nameof(Storage)];

    public string Messaging => _values[nameof(Messaging)];

    public string EventsZone => _values[nameof(EventsZone)];

    public string Vaults => _values[nameof(Vaults)];

    public string Documents => _values[nameof(Documents)];

    public string PublicAddresses => _values[nameof(PublicAddresses)];

    public string Databases => _values[nameof(Databases)];

    public string ResourceManager => _values[nameof(ResourceManager)];

    public string SignIn => _values[nameof(SignIn)];

    public string Gallery => _values[nameof(Gallery)];

    public string Graph => _values[nameof(Graph)];

    public string Portal => _values[nameof(Portal)];

    public string DataLake => _values[nameof(DataLake)];

    /// <summary>Null where there is no such cloud.</summary>
    public static CloudNames? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>A pattern of the facts (<c>{name}.blob.{Storage}</c>) with this cloud's names in it; what is no name of a cloud stays.</summary>
    public string Fill(string pattern) => Placeholder.Replace(pattern, match => _values.GetValueOrDefault(match.Groups[1].Value) ?? match.Value);

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }
}

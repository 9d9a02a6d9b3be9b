namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Names that are host names, and so belong to one resource in the world.</summary>
internal static class GlobalNames
{
    public static ResourceRecord? Holder(Cloud cloud, HostFamily hosts, string name) => cloud.Types.All
        .Where(type => type.Hosts == hosts)
        .SelectMany(type => cloud.Store.OfType(type.Name))
        .FirstOrDefault(record => record.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

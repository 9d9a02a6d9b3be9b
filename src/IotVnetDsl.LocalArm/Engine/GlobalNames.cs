namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Names that are host names, and so belong to one resource in the world.</summary>
internal static class GlobalNames
{
    public static ResourceRecord? Holder(Cloud cloud, string suffix, string name)
    {
        var types = cloud.Types.All.Where(type => type.GlobalNameSuffix == suffix).Select(type => type.Name).ToList();
        return cloud.Store.Resources.Rows.FirstOrDefault(record =>
            record.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && types.Any(record.Id.IsOf));
    }
}

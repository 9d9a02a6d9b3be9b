using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class ResourceTableTests
{
    private static readonly ResourceRow Hub = new("+", "Hub", "IotHubs", "plant-hub", "Plant.cs(26)");
    private static readonly ResourceRow Archive = new("+", "Archive", "storageAccounts", "plantarchive", "Plant.cs(9)");
    private static readonly ResourceRow Container = new("+", "Archive/Containers[telemetry]", "containers", "telemetry", "Plant.cs(9)");
    private static readonly ResourceRow Role = new("+", "HubWritesArchive", "roleAssignments", "Storage Blob Data Contributor on Archive", "Plant.cs(40)");
    private static readonly ResourceRow Link = new("~", "rg-plant/privatelink.azure-devices.net/vnet-plant", "virtualNetworkLinks", "vnet-plant", "Plant.cs(44)");

    [Fact]
    public void Name_type_and_place_stand_in_columns() => Assert.Equal(
        """
          + Hub                            IotHubs          plant-hub     Plant.cs(26)
          + Archive                        storageAccounts  plantarchive  Plant.cs(9)
          + Archive/Containers[telemetry]  containers       telemetry     Plant.cs(9)

        """, Table(100, Hub, Archive, Container));

    [Fact]
    public void What_is_too_long_for_its_columns_gets_a_second_line_and_leaves_the_others_where_they_are() => Assert.Equal(
        """
          + Hub                            IotHubs          plant-hub     Plant.cs(26)
          + Archive                        storageAccounts  plantarchive  Plant.cs(9)
          + Archive/Containers[telemetry]  containers       telemetry     Plant.cs(9)
          + HubWritesArchive                                              Plant.cs(40)
              roleAssignments  Storage Blob Data Contributor on Archive

        """, Table(80, Hub, Archive, Container, Role));

    [Fact]
    public void Where_most_are_too_long_all_look_the_same() => Assert.Equal(
        """
          + Hub                                                             Plant.cs(26)
              IotHubs        plant-hub
          ~ rg-plant/privatelink.azure-devices.net/vnet-plant               Plant.cs(44)
              virtualNetworkLinks  vnet-plant
          + HubWritesArchive                                                Plant.cs(40)
              roleAssignments  Storage Blob Data Contributor on Archive

        """, Table(80, Hub, Link, Role));

    [Fact]
    public void A_wide_symbol_moves_all() => Assert.Equal(
        """
          -/+ Hub      IotHubs          plant-hub     Plant.cs(26)
          +   Archive  storageAccounts  plantarchive  Plant.cs(9)

        """, Table(80, Hub with { Symbol = "-/+" }, Archive));

    [Fact]
    public void A_property_of_several_values_is_named_once()
    {
        var page = new TextPage(80);
        new ResourceTable(page, [Hub]).Write(Hub, "in a second step", [("identity", "system-assigned"), ("endpoints", "+ archive"), ("endpoints", "+ alarms")]);

        Assert.Equal(
            """
              + Hub  IotHubs  plant-hub  Plant.cs(26)
                  # in a second step
                  identity       system-assigned
                  endpoints      + archive
                                 + alarms

            """, page.ToString());
    }

    private static string Table(int width, params ResourceRow[] rows)
    {
        var page = new TextPage(width);
        var table = new ResourceTable(page, rows);
        foreach (var row in rows)
            table.Write(row, null, []);
        return page.ToString();
    }
}

namespace IotVnetDsl.Planning.Tests.Resources;

public partial record Everything
{
    public PublicIpAddress WayOutAddress => new("pip-way-out") { IdleTimeoutInMinutes = 8, Zones = ["1", "2", "3"] };
}

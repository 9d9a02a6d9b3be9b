using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Package;

/// <summary>Projects under samples get from the repository what a package reference gives: same targets, other paths.</summary>
public sealed class InRepositoryTests
{
    [Fact]
    public async Task The_samples_plan_is_the_accepted_one() =>
        (await Dotnet.RunAsync(RepositoryRoot.Path, null, "build", RepositoryRoot.Combine("samples", "ContosoPlant"), "-t:VerifyPlan"))
        .Succeeded()
        .Says("ContosoPlant.Development is as accepted", "ContosoPlant.Production is as accepted", "ContosoPlant.Staging is as accepted");
}

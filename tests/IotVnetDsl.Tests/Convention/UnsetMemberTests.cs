using System.Reflection;

namespace IotVnetDsl.Tests.Convention;

/// <summary>What a topology does not say is not said: the library adds no value of its own.</summary>
public sealed class UnsetMemberTests
{
    public static TheoryData<Type> Constructible => [.. Library.ConcreteRecords.Where(type => type.GetConstructors().Length > 0)];

    [Theory]
    [MemberData(nameof(Constructible))]
    public void A_new_record_has_the_constructor_s_arguments_and_nothing_else(Type type)
    {
        var constructor = Assert.Single(type.GetConstructors());

        var record = Arbitrary.Of(type, seed: 4);

        var given = constructor.GetParameters().Where(parameter => !Library.IsCallerInformation(parameter))
            .Select(parameter => (Library.PropertyOf(parameter, type)!.Name, Arbitrary.Of(parameter.ParameterType, seed: 4)));
        Assert.Equal(given.OrderBy(member => member.Name, StringComparer.Ordinal), Library.Members(record).Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [MemberData(nameof(Constructible))]
    public void A_property_that_the_constructor_does_not_ask_for_can_be_unset(Type type)
    {
        var required = type.GetConstructors().Single().GetParameters().Select(parameter => Library.PropertyOf(parameter, type));

        Assert.All(
            Library.GraphProperties(type).Except(required),
            property => Assert.Equal(NullabilityState.Nullable, new NullabilityInfoContext().Create(property!).ReadState));
    }
}
